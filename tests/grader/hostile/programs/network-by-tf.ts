// expect: threw, returned-promise
export async function double(x: number) {
  const loaded = (tf as any).loadLayersModel ?? (tf as any).loadGraphModel ?? (tf as any).util.fetch
  return loaded('http://127.0.0.1:{port}/model.json')
}
